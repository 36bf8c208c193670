"""How gunicorn serves the skill: `gunicorn 'flask_app:create_app()'` from this folder reads this file by its name.

From elsewhere: `gunicorn -c lambda/gunicorn.conf.py 'flask_app:create_app()'`. gunicorn speaks plain HTTP; TLS for
port 443 with a certificate that Amazon trusts (R6.1) belongs to the reverse proxy before it, which must pass on the
body and the headers `SignatureCertChainUrl` and `Signature-256` unchanged.
"""

import multiprocessing
import os
from logging.config import dictConfig

from endpoint.logs import CONFIGURATION

# Only a proxy on the same machine reaches it, unless somebody says otherwise.
bind = os.environ.get("BIND", "127.0.0.1:8000")

# A request is a fraction of a millisecond of pure computing, so one worker a core; a container may say how many.
workers = int(os.environ.get("WEB_CONCURRENCY", multiprocessing.cpu_count()))

# Threads keep a worker answering while a request waits for a certificate to be downloaded, which happens to at most
# four unknown addresses at once (endpoint.keys), and hold the proxy's kept-alive connections.
worker_class = "gthread"
threads = 8
keepalive = 75

# Alexa gives up after about eight seconds (R4.12). A worker that is silent for thirty is stuck, and is replaced; one
# that is told to stop gets ten to finish what it is answering.
timeout = 30
graceful_timeout = 10

# A genuine request has a dozen short headers; the longest is the signature, under a kilobyte.
limit_request_line = 2048
limit_request_fields = 64
limit_request_field_size = 4096

# Our own access line (endpoint.logs) has no address and no path as sent, so gunicorn's stays off. Not `logconfig_dict`,
# which would make gunicorn put its line together all the same, for every request, only to throw it away.
accesslog = None
dictConfig(CONFIGURATION)
