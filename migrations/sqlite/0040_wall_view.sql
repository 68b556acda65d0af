-- What a screen shows for good (domain::Shows), whatever the step of the day is; null: it follows the step.
alter table wall add column view text check (view in (
    'welcome', 'frame', 'marketplace', 'board', 'now', 'break', 'news', 'closing', 'message'
));
