@NullMarked
package elboroom.ui.download;

import org.jspecify.annotations.NullMarked;
