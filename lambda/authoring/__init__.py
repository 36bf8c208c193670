"""What is shipped, made out of `content/`: read, checked, compiled, learned and packed; never deployed."""
