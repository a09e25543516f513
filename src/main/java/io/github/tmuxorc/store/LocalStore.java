package io.github.tmuxorc.store;

/**
 * The database of what is of this machine alone, such as what belongs to its sockets. It
 * is under the state folder, wherever the other one is.
 *
 * @param store the database
 */
public record LocalStore(Store store) {

}
