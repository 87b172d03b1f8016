/// Shared state as text: coordinates, selections, settings, where an image comes from.
@NullMarked
package elboroom.ui.exploration.text;

import org.jspecify.annotations.NullMarked;
