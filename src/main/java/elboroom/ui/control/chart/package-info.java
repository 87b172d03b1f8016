/// Loss curves, bars, the strip of steps, and their legend.
@NullMarked
package elboroom.ui.control.chart;

import org.jspecify.annotations.NullMarked;
