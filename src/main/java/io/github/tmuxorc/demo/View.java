package io.github.tmuxorc.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the bottom of the screen shows.
 *
 * @param draft the text in the composer
 * @param queued messages that wait for the turn's end
 * @param working the line that says that a turn runs, if one does
 * @param dialog the question that takes the place of the composer, if there is one
 * @param footer the last line
 */
record View(String draft, List<String> queued, @Nullable String working, @Nullable Dialog dialog, String footer) {

}
