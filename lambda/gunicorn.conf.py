"""How gunicorn serves the skill: `gunicorn 'flask_app:create_app()'` from this folder reads this file by its name.

From elsewhere: `gunicorn -c lambda/gunicorn.conf.py 'flask_app:create_app()'`. gunicorn speaks plain HTTP; TLS for
port 443 with a certificate that Amazon trusts (R6.1) belongs to the reverse proxy before it, which must pass on the
body and the headers `SignatureCertChainUrl` and `Signature-256` unchanged.
"""

import os
from logging.config import dictConfig
from typing import Any

from endpoint.errors import WrongSetting
from endpoint.logs import CONFIGURATION
from endpoint.settings import address, worker_count

# A request is a millisecond of pure computing, so one worker for each core that we may use; a container may say otherwise.
cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))
try:
    bind = address(os.environ)
    workers = worker_count(os.environ, len(cores))
except WrongSetting as error:
    raise SystemExit(f"The server was not started: {error}.") from None

# Threads keep a worker answering while requests wait for certificates, which at most four unknown addresses at once can
# make them do (endpoint.key_policy). Connections between requests need none; a proxy keeps its own for a minute or so.
worker_class = "gthread"
threads = 8
keepalive = 75


# A worker stays on one core. Its threads take turns at Python's lock, and a turn that moves to another core costs more
# than it gains: one worker answers a third more requests when it stays (`cramp-helper bench`). Each core gets as few
# workers as possible, also when one is replaced.
def pre_fork(server: Any, worker: Any) -> None:
    """Choose a core for a worker that is about to start."""
    taken = [other.core for other in server.WORKERS.values()]
    worker.core = min(cores, key=taken.count)


def post_fork(server: Any, worker: Any) -> None:
    """Stay on that core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {worker.core})


# Alexa gives up after about eight seconds (R4.12). A worker that is silent for thirty is stuck, and is replaced; one
# that is told to stop gets ten to finish what it is answering.
timeout = 30
graceful_timeout = 10

# A genuine request has a dozen short headers; the longest is the signature, under a kilobyte.
limit_request_line = 2048
limit_request_fields = 64
limit_request_field_size = 4096

# Nothing here needs to know what a proxy says of the caller, so no header of that kind is believed from anybody: a
# stranger's SCRIPT_NAME would otherwise be a server error.
forwarded_allow_ips = ""
forwarder_headers = ""

# gunicorn's control socket would lie under the home directory, which a service user may not have (R6.43). Releases before
# 25.1 do not know the setting, and pass over it.
control_socket_disable = True

# Our own access line (endpoint.logs) has no address and no path as sent, so gunicorn's stays off. Not `logconfig_dict`,
# which would make gunicorn put its line together all the same, for every request, only to throw it away.
accesslog = None
dictConfig(CONFIGURATION)
