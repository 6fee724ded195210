# Riverbend and the lives of its residents.

town-place-0 = Riverbend centre
town-place-1 = Willow Wood
town-place-2 = North Slope
town-place-3 = Stone Bridge
town-place-4 = Upper Bend
town-place-5 = East Ridge
town-place-6 = The Ferry
town-place-7 = East Bank
town-place-8 = South Flat
town-place-9 = Lower Bend
town-place-10 = Date Garden
town-place-11 = West Stream
town-place-12 = Sandy Field

town-map-name = Map of Riverbend with { $people } residents: { $groups }. Arrow keys move from resident to resident, with Shift in long steps. Enter opens one.
town-map-one-dot = one dot = { $n } people
town-map-online = in the town’s app: { $n }
town-map-offline = never in the data: { $n }

town-person = { $name }, { $age }, { $place }
town-fact = { $what }:{" "}
town-age = Age
town-lives = Lives in
town-work = Work
town-schooling = Schooling
town-phone = Phone
town-need = Needs help with
town-need-nothing = nothing at present

town-work-farmer = works the land
town-work-labourer = factory or building work
town-work-trader = keeps a shop or a stall
town-work-services = drives, delivers, cooks or cleans
town-work-office = works in an office
town-work-care = teaches or nurses
town-work-student = goes to school or college
town-work-home = looks after the family
town-work-seeking = is looking for work
town-work-retired = no longer works

town-schooling-none = never went to school
town-schooling-primary = primary school
town-schooling-lower = lower secondary school
town-schooling-upper = upper secondary or vocational school
town-schooling-college = college or university

town-phone-none = no phone
town-phone-basic = a phone for calls and messages
town-phone-smart = a smartphone

town-need-health = paying for a doctor or medicine
town-need-company = care at home
town-need-money = money to get by
town-need-papers = a form, a certificate or a pension
town-need-house = repairs to the house
town-need-job = finding work

town-group-centre-younger = in the centre, under 60
town-group-centre-older = in the centre, 60 or over
town-group-village-younger = in the villages, under 60
town-group-village-older = in the villages, 60 or over
