"""The only room with Amazon's SDK: requests in, responses out; it never decides."""
