/** Width of the axis that the first layer's drawing carries besides, in pixels of its own; the style sheet hangs it out into the margin. */
export const axisWidth = 46;

/** Size and margins of one layer's drawing, in pixels of its own: small ones in deep networks, the first one wider by its axis. */
export const layerFrame = (dense: boolean, first: boolean) => ({
  width: (dense ? 88 : 150) + (first ? axisWidth : 0),
  height: dense ? 92 : 144,
  marginLeft: 6 + (first ? axisWidth : 0),
  marginRight: 6,
  marginTop: dense ? 18 : 24,
  marginBottom: 20,
});
