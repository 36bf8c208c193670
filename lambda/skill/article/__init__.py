"""What this article says, and how its topics are linked; it never knows what was said."""
