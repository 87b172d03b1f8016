/// Shared by drawn controls: theme colours, layers, text, ticks.
@NullMarked
package elboroom.ui.control.draw;

import org.jspecify.annotations.NullMarked;
