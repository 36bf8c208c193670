"""The steps for a cramp: what leads into them, what is said in them, and what lets out of them."""
