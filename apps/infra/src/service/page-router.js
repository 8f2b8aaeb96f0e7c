// Runs in CloudFront at every request for the page: an address of the page's own is no file, and the
// page finds out by itself what to show. Files have an extension; people's handles have none.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  var request = event.request;
  if (!/\.(css|html|ico|js|json|map|png|svg|txt|webmanifest|woff2)$/.test(request.uri)) {
    request.uri = '/index.html';
  }
  return request;
}
