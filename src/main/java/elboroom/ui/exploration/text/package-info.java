/// Formats the shared state as text: coordinates, selections, settings, and the origin of an image.
@NullMarked
package elboroom.ui.exploration.text;

import org.jspecify.annotations.NullMarked;
