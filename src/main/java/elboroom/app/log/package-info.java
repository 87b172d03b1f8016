/// The log, a file of details for reports of problems.
@NullMarked
package elboroom.app.log;

import org.jspecify.annotations.NullMarked;
