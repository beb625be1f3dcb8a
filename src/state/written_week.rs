//! A check-in as it stands in the fields, before it is one.

use crate::{
    engine::PlannedWeek,
    model::{
        ByResponsibility, ByRole, CheckIn, Choice, Energy, Hours, HoursError, Responsibility, Role, Spent,
    },
};

/// What a field for hours is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursFor {
    /// A responsibility.
    Responsibility(Responsibility),
    /// A role.
    Role(Role),
}

/// Why what is written can't be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekFault {
    /// A field holds no number of hours.
    Hours(HoursFor, HoursError),
    /// All fields together are more than a week has.
    TooMany,
    /// Nothing is written.
    Blank,
}

/// What is written of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenWeek {
    /// Whether the hours are written by role.
    pub by_role: bool,
    parts: ByResponsibility<String>,
    roles: ByRole<String>,
    /// How the energy was.
    pub energy: Option<Energy>,
}

impl From<&CheckIn> for WrittenWeek {
    fn from(check_in: &CheckIn) -> Self {
        let mut written = Self { energy: check_in.energy, ..Self::default() };
        match &check_in.spent {
            Spent::ByResponsibility(hours) => written.parts = hours.map(|_, hours| in_words(*hours)),
            Spent::ByRole(hours) => {
                written.by_role = true;
                written.roles = hours.map(|_, hours| in_words(*hours));
            }
        }
        written
    }
}

impl WrittenWeek {
    /// The most hours that a field takes.
    pub const MOST: Hours = Hours::LONGEST_WEEK;

    /// As one text, from which [`WrittenWeek::from_text`] makes it again.
    pub fn to_text(&self) -> String {
        let energy = self.energy.map_or_else(String::new, |energy| energy.id().to_owned());
        let by = if self.by_role { BY_ROLE } else { BY_RESPONSIBILITY };
        let fields = self.parts.values().iter().chain(self.roles.values()).cloned();
        // A field has one line.
        [by.to_owned(), energy].into_iter().chain(fields).collect::<Vec<_>>().join("\n")
    }

    /// What [`WrittenWeek::to_text`] has made a text of; nothing where it is another.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let by_role = lines.next()? == BY_ROLE;
        let energy = lines.next()?.parse().ok();
        let fields: Vec<&str> = lines.collect();
        let (parts, roles) = fields.split_at_checked(Responsibility::ALL.len())?;
        (roles.len() == Role::ALL.len()).then(|| Self {
            by_role,
            parts: ByResponsibility::from_fn(|part| parts[part.index()].to_owned()),
            roles: ByRole::from_fn(|role| roles[role.index()].to_owned()),
            energy,
        })
    }

    /// What stands in a field.
    pub fn of(&self, field: HoursFor) -> &str {
        match field {
            HoursFor::Responsibility(part) => &self.parts[part],
            HoursFor::Role(role) => &self.roles[role],
        }
    }

    /// Writes into a field. What the roles of a responsibility tell beyond what was written for all of them counts.
    pub fn write(&mut self, field: HoursFor, text: String) {
        match field {
            HoursFor::Responsibility(part) => self.parts[part] = text,
            HoursFor::Role(role) => {
                self.roles[role] = text;
                let part = role.home();
                if self.to_divide(part).is_some_and(|whole| whole < self.of_roles(part)) {
                    self.parts[part].clear();
                }
            }
        }
    }

    /// Goes from four fields to twelve, or back. What was written for a responsibility is there to be divided among its
    /// roles, and stays; where nothing was, it is the sum of its roles, where they tell any.
    pub fn turn(&mut self) {
        self.by_role = !self.by_role;
        for &part in Responsibility::ALL {
            let told: Vec<Hours> = part.roles().filter_map(|role| self.hours(HoursFor::Role(role))).collect();
            let sum = if told.is_empty() { String::new() } else { Hours::sum(told).to_string() };
            let text = &mut self.parts[part];
            if self.by_role && *text == sum {
                // It follows its roles from now on.
                text.clear();
            } else if !self.by_role && text.trim().is_empty() {
                *text = sum;
            }
        }
    }

    /// The hours written for a responsibility, which its roles may divide; nothing where only its roles tell any.
    pub fn to_divide(&self, part: Responsibility) -> Option<Hours> {
        self.hours(HoursFor::Responsibility(part))
    }

    /// Writes the planned hours into the fields that are shown.
    pub fn as_planned(&mut self, plan: &PlannedWeek) {
        if self.by_role {
            self.roles = plan.roles.map(|_, hours| hours.to_string());
            self.parts = ByResponsibility::default();
        } else {
            self.parts = ByResponsibility::from_fn(|part| plan.of_part(part).to_string());
        }
    }

    /// The hours in all fields that count, as far as they are hours.
    pub fn together(&self) -> Hours {
        Hours::sum(self.fields().into_iter().filter_map(|field| self.hours(field)))
    }

    /// The hours of a responsibility's roles, as far as they are hours.
    pub fn of_roles(&self, part: Responsibility) -> Hours {
        Hours::sum(part.roles().filter_map(|role| self.hours(HoursFor::Role(role))))
    }

    /// What is written as a check-in.
    ///
    /// # Errors
    /// All that keeps it from being one, in the order of the fields.
    pub fn read(&self) -> Result<CheckIn, Vec<WeekFault>> {
        let fault = |field: HoursFor| Some(WeekFault::Hours(field, self.parsed(field)?.err()?));
        let faults: Vec<WeekFault> = self.fields().into_iter().filter_map(fault).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let halves = |field: HoursFor| self.hours(field).map_or(0, |hours| u32::from(hours.halves()));
        let sum: u32 = self.fields().into_iter().map(halves).sum();
        if sum > WEEK {
            return Err(vec![WeekFault::TooMany]);
        }
        let spent = if self.roles_count() {
            Spent::ByRole(ByRole::from_fn(|role| self.hours(HoursFor::Role(role))))
        } else {
            Spent::ByResponsibility(ByResponsibility::from_fn(|part| {
                self.hours(HoursFor::Responsibility(part))
            }))
        };
        let check_in = CheckIn { spent, energy: self.energy };
        if check_in.is_blank() { Err(vec![WeekFault::Blank]) } else { Ok(check_in) }
    }

    /// Whether the hours of roles count: till one is written, what was written by responsibility does.
    fn roles_count(&self) -> bool {
        let is_blank = |text: &String| text.trim().is_empty();
        self.by_role
            && (self.parts.values().iter().all(is_blank) || !self.roles.values().iter().all(is_blank))
    }

    /// The fields that count.
    fn fields(&self) -> Vec<HoursFor> {
        if self.roles_count() {
            Role::ALL.iter().map(|&role| HoursFor::Role(role)).collect()
        } else {
            Responsibility::ALL.iter().map(|&part| HoursFor::Responsibility(part)).collect()
        }
    }

    fn hours(&self, field: HoursFor) -> Option<Hours> {
        self.parsed(field)?.ok()
    }

    /// What a field says; nothing where nothing is written.
    fn parsed(&self, field: HoursFor) -> Option<Result<Hours, HoursError>> {
        let text = self.of(field);
        (!text.trim().is_empty()).then(|| Hours::parse(text, Self::MOST))
    }
}

/// How the hours are written, as a word of what a tab keeps.
const BY_ROLE: &str = "role";
const BY_RESPONSIBILITY: &str = "responsibility";
/// The half hours of a week.
const WEEK: u32 = 2 * 7 * 24;

fn in_words(hours: Option<Hours>) -> String {
    hours.map(|hours| hours.to_string()).unwrap_or_default()
}
