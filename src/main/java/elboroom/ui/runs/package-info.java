/// All runs: found, named, laid over each other, handed on, and those that wait to be trained.
@NullMarked
package elboroom.ui.runs;

import org.jspecify.annotations.NullMarked;
