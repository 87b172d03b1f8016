@NullMarked
package elboroom.ui.theme;

import org.jspecify.annotations.NullMarked;
