-- What is needed to start an agent again.
create table agent_start (
	folder text not null primary key,
	socket text not null,
	session text not null,
	name text not null,
	role text not null,
	program text not null,
	arguments text not null,
	directory text not null,
	permission_mode text,
	briefing text,
	conversation text,
	pane text not null,
	started bigint not null
);

create index agent_start_name on agent_start (socket, name);
