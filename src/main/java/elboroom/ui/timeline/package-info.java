/// The axis of time: the snapshots of the run looked at, and the way through them.
@NullMarked
package elboroom.ui.timeline;

import org.jspecify.annotations.NullMarked;
