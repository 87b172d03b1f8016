/// What all services share: background threads, mailboxes, interruption. Threads are made here and in the packages
/// below, nowhere else.
@NullMarked
package elboroom.service;

import org.jspecify.annotations.NullMarked;
