"""What a person has to approve, and what was approved by whom."""
