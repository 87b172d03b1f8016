/// Style sheets, light and dark.
@NullMarked
package elboroom.ui.theme;

import org.jspecify.annotations.NullMarked;
