/** Where the auth library reads the client's address from; whatever a client sends under this name is dropped. */
export const clientAddressHeader = 'x-stridecheck-client-address';
