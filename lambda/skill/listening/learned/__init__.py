"""What was learned, as it is read: how much each word weighs, and what an utterance comes to."""
