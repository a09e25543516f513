package io.github.tmuxorc;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.springframework.context.ConfigurableApplicationContext;

import io.github.tmuxorc.surface.LaunchMode;
import io.github.tmuxorc.surface.LaunchModes;
import io.github.tmuxorc.surface.LogFile;
import io.github.tmuxorc.surface.ProcessEnd;
import io.github.tmuxorc.surface.StandardStreams;
import io.github.tmuxorc.surface.UserFolders;

/**
 * Serves a client and reads a person's commands, one after the other in one process, so
 * that one cache of loaded classes fits both. {@code lib/make-cache} runs it.
 */
final class SessionRehearsal {

	private static final String CLIENT = """
			{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
			"clientInfo":{"name":"rehearsal","version":"1"}}}
			{"jsonrpc":"2.0","method":"notifications/initialized"}
			{"jsonrpc":"2.0","id":2,"method":"tools/list"}
			{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"agent_list","arguments":{}}}
			{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"session_list","arguments":{}}}
			{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"pane_list","arguments":{}}}
			{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"pane_capture","arguments":{"pane":"%0"}}}
			{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"agent_status","arguments":{"agent":"nobody"}}}
			{"jsonrpc":"2.0","id":8,"method":"resources/list"}
			{"jsonrpc":"2.0","id":9,"method":"resources/templates/list"}
			{"jsonrpc":"2.0","id":10,"method":"resources/read","params":{"uri":"orc://agents"}}
			{"jsonrpc":"2.0","id":11,"method":"prompts/list"}
			""";

	private SessionRehearsal() {
	}

	static void main(String[] args) throws Exception {
		run((context) -> context.getBean(LaunchModes.class).pick("server", "start"), "server", "start");
		run((context) -> context.getBean("interactiveRunner", LaunchMode.class));
		ProcessEnd.with(0);
	}

	private static void run(Function<ConfigurableApplicationContext, LaunchMode> mode, String... args)
			throws Exception {
		UserFolders folders = UserFolders.of(System.getenv());
		StandardStreams streams = StandardStreams.of(new ByteArrayInputStream(CLIENT.getBytes(StandardCharsets.UTF_8)),
				OutputStream.nullOutputStream());
		try (ConfigurableApplicationContext context = new ProgramContext(folders, streams,
				LogFile.install(folders.state()))
			.start()) {
			mode.apply(context).run(args);
		}
	}

}
