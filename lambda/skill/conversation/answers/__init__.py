"""Which answer a question has, how much of the question it covers, and what is missing."""
