"""What an utterance is about: what it names, and where in it each thing stands."""
