@NullMarked
package elboroom.ui.notice;

import org.jspecify.annotations.NullMarked;
