"""What words mean once it is known what was said before: what is named, told or only remarked."""
