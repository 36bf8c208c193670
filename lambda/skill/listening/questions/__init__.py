"""What is asked about what, what is missing of it, or why it is not answered."""
