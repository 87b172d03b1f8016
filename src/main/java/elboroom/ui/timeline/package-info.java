/// The timeline: the snapshots of the open run, and moving between them.
@NullMarked
package elboroom.ui.timeline;

import org.jspecify.annotations.NullMarked;
