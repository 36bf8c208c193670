"""Every state of the conversation, and the rules that hold in each."""
