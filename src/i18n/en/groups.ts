/** Names of the model's groups of rows. A user's own group is shown under the name that the user gave it. */
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
