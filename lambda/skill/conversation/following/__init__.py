"""What is said of what is on the table: a pick, a yes in other words, why that is, how sure it is."""
