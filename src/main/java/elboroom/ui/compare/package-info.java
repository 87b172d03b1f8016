/// Two to four runs, or steps of one run, beside each other on one probe.
@NullMarked
package elboroom.ui.compare;

import org.jspecify.annotations.NullMarked;
