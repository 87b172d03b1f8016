@NullMarked
package elboroom.ui.preferences;

import org.jspecify.annotations.NullMarked;
