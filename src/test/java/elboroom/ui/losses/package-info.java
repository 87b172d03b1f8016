@NullMarked
package elboroom.ui.losses;

import org.jspecify.annotations.NullMarked;
