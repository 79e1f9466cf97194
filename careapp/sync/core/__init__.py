"""What sync is, without network, disk, clock or chance."""
