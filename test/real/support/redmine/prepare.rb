# Fills an empty Redmine: settings, people, projects, and a history that its own models write with the clock set back.
# Reads the plan as JSON from standard input and prints the numbers of people and tickets.
require 'json'
require 'active_support/testing/time_helpers'
include ActiveSupport::Testing::TimeHelpers

plan = JSON.parse($stdin.read)
Redmine::DefaultData::Loader.load('en')
{ rest_api_enabled: '1', notified_events: [], default_language: 'en', login_required: '1' }.each do |name, value|
  Setting[name] = value
end

users = plan['people'].to_h do |person|
  login = person['login']
  user = User.new(firstname: login, lastname: 'Test', mail: "#{login}@helpdesk.example", language: 'en')
  user.login = login
  user.password = person['password']
  user.save!
  user.pref.time_zone = person['zone'] if person['zone']
  user.pref.comments_sorting = 'desc' if person['newestFirst']
  user.pref.save!
  user.api_key if person['part'] == 'agent' && !person['withoutKey']
  [login, user]
end

projects = plan['projects'].to_h do |name|
  project = Project.new(name: name, identifier: name.downcase, is_public: false)
  project.enabled_module_names = ['issue_tracking']
  project.trackers = Tracker.all
  project.save!
  plan['people'].each do |person|
    role = Role.find_by!(name: person['part'] == 'agent' ? 'Developer' : 'Reporter')
    Member.create!(project: project, principal: users.fetch(person['login']), roles: [role])
  end
  [name, project]
end
IssueCustomField.create!(name: 'Topic', field_format: 'string', is_for_all: true, trackers: Tracker.all)

def ask(step, users, projects)
  asks = step.fetch('asks')
  issue = Issue.new(
    project: projects.fetch(asks['project']), tracker: Tracker.find_by!(name: 'Support'), author: User.current,
    subject: "About #{asks['topic']}", description: "Words of #{step['by']}."
  )
  issue.custom_field_values = { IssueCustomField.find_by!(name: 'Topic').id => asks['topic'] }
  issue.assigned_to = users[asks['assigned']] if asks['assigned']
  issue.save!
  issue
end

def act(step, issue, users, projects, ids)
  if step.key?('duplicates')
    other = Issue.find(ids.fetch(step['duplicates']))
    IssueRelation.create!(issue_from: issue, issue_to: other, relation_type: 'duplicates')
    return
  end
  journal = issue.init_journal(User.current, step['says'] || '')
  journal.private_notes = true if step['private']
  issue.assigned_to_id = step['assigns'] && users.fetch(step['assigns']).id if step.key?('assigns')
  issue.project = projects.fetch(step['moves']) if step['moves']
  issue.status = IssueStatus.find_by!(name: step['status']) if step['status']
  issue.save!
end

ids = {}
plan['steps'].each do |step|
  travel_to(Time.at(step['at'] / 1000)) do
    User.current = users.fetch(step['by'])
    number = step['ticket']
    if step['asks']
      ids[number] = ask(step, users, projects).id
    else
      act(step, Issue.find(ids.fetch(number)), users, projects, ids)
    end
  end
end
puts "READY #{{ people: users.transform_values(&:id), tickets: plan['steps'].map { |s| s['ticket'] }.uniq.sort.map { |n| ids[n] } }.to_json}"
