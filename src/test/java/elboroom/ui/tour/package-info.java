@NullMarked
package elboroom.ui.tour;

import org.jspecify.annotations.NullMarked;
