"""From the repository to what is deployed: store listing, manifest, icons, the Lambda package and its infrastructure."""
