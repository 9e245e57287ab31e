/** Names of the model's groups of rows. A group of the user's own is shown as it is named. */
export const groups = {
  time: "Time and team",
  outbound: "Outbound",
  inbound: "Inbound",
  nurturing: "Nurturing",
  sales: "Sales",
  customers: "Customers",
  economics: "Economics",
  utilisation: "Utilisation",
};
