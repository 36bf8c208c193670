"""The utterance meets the conversation: what is remembered, and which answer is wanted; never its wording."""
