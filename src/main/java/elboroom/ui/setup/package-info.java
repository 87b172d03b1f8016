/// What to train, and how; start, pause, resume and stop.
@NullMarked
package elboroom.ui.setup;

import org.jspecify.annotations.NullMarked;
