"""Which addresses of machines are on the public Internet: the only ones that the server may fetch from."""

import ipaddress

_GLOBAL_IPV6 = ipaddress.ip_network("2000::/3")
#: Ranges that carry an IPv4 address inside, or lead elsewhere than they say; ``is_global`` lets several through.
_DECEPTIVE = [
    ipaddress.ip_network(network)
    for network in (
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64 of local use
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "192.88.99.0/24",  # 6to4 relays
        "fec0::/10",  # site-local, of old
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
    )
]


def is_public(address):
    """Whether an IP address is one of the public Internet, and says so itself."""
    address = ipaddress.ip_address(address)
    if any(address.version == network.version and address in network for network in _DECEPTIVE):
        return False
    if address.version == 6 and address not in _GLOBAL_IPV6:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved
