package io.github.tmuxorc.host;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the hosts that the user's file names. No machine is asked.
 */
@Component
class HostCompletion implements CompletionSource {

	private final ObjectProvider<Hosts> hosts;

	HostCompletion(ObjectProvider<Hosts> hosts) {
		this.hosts = hosts;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return command.isEmpty() && parameter.equals("host");
	}

	@Override
	public List<String> values() {
		return this.hosts.getObject().all().stream().map(Host::name).toList();
	}

}
