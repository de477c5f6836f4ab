const listed = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Names that are ordinary words too, or days, months, plants, trades, colours: only of these can the word be meant. */
const names = listed(`
mark will rose grace hope faith joy may june april august summer autumn winter dawn eve bill bob jack rob sue pat art grant
frank ernest dean guy miles chase hunter mason page brook brooke heather ivy lily daisy violet iris poppy holly olive hazel
ruby pearl amber jade crystal robin jay martin wren star sky river angel christian constance patience prudence mercy charity
destiny trinity harmony melody smith baker cook carter taylor turner potter walker fisher shepherd farmer gardener knight king
bishop pope abbott priest judge marshall constable young old long short small little large brown white black green gray grey
reed wood woods hill field ford lake rivers stone rock bridge church hall house home mills wells banks parks park west east
north south day frost snow love best good sharp savage wise strong power price rich cash pound case law laws moody bright child
childs fox wolf bird finch swift crow drake lamb bull fish pike bass salmon bush flowers berry bean rice bacon pepper salt dale
glen cliff heath marsh moor lane street banner barker booth bond bell cross crane cannon chance chambers close cole cotton coward
cox craft curry dance darling drew duke early elder fair fear flint flood foot foster freeman french gale gates gold golden gore
green hand hart hardy haste head holiday holland hood hook hurt iron joiner keen key kitchen last leach lock lord low major
manner martinet mayor mead mercer merry miller moon moss nurse noble nutter pace paine parrot patch peace peel penny perry piper
plant pool porter pratt proctor quick rain raven read reader render rhodes ring roach rush sage sands sargent sawyer seal self
senior sergeant shaw shore short silver singer skinner sparrow spring squire steel stern still story street stringer tanner
temple thorn tiller town train tree trick trout truth tucker vale vane vaughan wade waite wall wallace ward waters way weaver
webb weeks welch welcome weller wheeler whistler wild winder wing worth wright yard yates yard bull sue hank gene norm ray
drew chip dash ace earl duke prince princess max rex reggie skip josh jimmy ginger sandy rusty dusty olive willow rowan ash aspen
clay cliff dale heath lance miles nick pete pierce rock royal rusty stew ted tim trip van ward wade warren
`)

const common = listed(`
a about above abuse accept accepted access account across act acted action actions add added address adult advice advocate after
again against age ago agree agreed all allegation allow allowed almost alone along already also although always am among amount
an and annual another answer answered answers any anybody anyone anything apologise apologised apology appeared applied apply
appointed appointment april are area around arrange arranged arrangement arrangements as ask asked assess assessed assessment at
august authority autumn available away back be because became become been before began begin behalf behind being below benefit
best better between body book both brother but by call called calls came can cannot care carer carers case cause caused cease change
changed changes chair charge check checked child children children's choice clear clearly clock close closed college come comes
comment comments commission committee community complain complained complainant complaint complaints complete completed concern
concerned concerns conference confirm confirmed consider consideration considered consistent contact contacted contain content
continue continued copy could council council's councillor councils county course court cover could daily date dates daughter day
days deal december decide decided decision decisions delay delayed delays department despite details did different difficult
director disability discuss discussed distress district do document documents does doing done down draft due duly during duty each
earlier early easily education effect eight either else email emails employed end ended england english enquiry enough ensure
entitled error especially evening event events ever every everybody everyone everything evidence example except expected explain
explained explanation extend extended fact failed failure failures fair family far father fault faults february felt few final
finally find finding findings first five follow followed following for form formal former foster found four friday from full
further future gave general get give given gives go goes going good got government grandfather grandmother grandparent great group
guidance had half happen happened hard has have having he head health hear heard hearing held help helped her here hers herself
high him himself his hold holding home hospital hour hours house housing how however human i identified if immediately important
impact improve improved improvement improvements in include included including independent inform information injustice insisted
instead interview interviewed interviews into investigate investigated investigating investigation investigator involved is issue
issues it its itself january job join joined july june just keep kept kind knew know known lack language last late later law learn
learned learning learnt least leave led left legal less let letter letters level life like likely limit list listen listened little
live lived lives living local long longer look looked looking lost lot low made main make makes making manager managers many march
matter matters may me mean means meant measure meet meeting meetings member members met might minutes mistake mixed monday money
month months more morning most mother move moved much must my name named national near nearly need needed needs neither never new
next night nine no nobody none nor not note noted notes nothing notice november now number october of off offer offered office
officer officers official often old ombudsman on once one only open opened opportunity or oral order other others our out outcome
outside over overall own paid panel paper papers parent parents part partially partly parts party passed past pay payment people
per period person persons phone place placed placement plan planned plans please point points police policy poor position possible
practice present previous principal prior private problem problems procedure proceed process proper properly proposed protect
protection provide provided public published pupil put question questions quickly raised rather reach reached read ready really
reason reasonable reasons receive received recently recognise recommend recommendation recommendations recommended record recorded
recording records refer referral referred refused regard regular regulation regulations related relating relation relative
relatives remain remained remedy remind reminded remove removed repeat repeated reply replied report reported reports request
requested require required respect respond responded response responses responsibility responsible rest restart result resulted
return returned returns review reviewed right rights risk role room said same saturday saw say saying says school second secondly
section see seek seemed seen send senior sent separate september series serious served service services session set settled seven
several shared she short should show showed shown sibling side signed similar since sister sit six small so social some somebody
someone something son soon sorry sort speak spoke spoken spring staff stage stages stand standard start started statement states
statutory stay stayed step steps still stop stopped stress subject such summary summer sunday supervisor support supported suspended
sure system take taken takes talk task team teams telephone tell telling ten term terms than thank that the their them themselves
then there therefore these they thing things think third thirteen this those though thought three through throughout thursday time
times to today together told too took top toward towards training transcript treated tried trust try trying tuesday turn twelve
twice two uncle under understand understanding understood unfair unhappy unit until up upheld upon upset urgent us use used usual
usually various very view views visit visited visits voice wait waited waiting want wanted wants warned was way ways we wednesday
week weekend weeks welfare well went were what whatever when where whether which while who whole whom whose why will winter wish
wished wishes with within without woman word words work worked worker workers working would write writing written wrong wrote year
years yes yet you young your yours youth
absent absence accident accommodated accommodation accurate accurately accused acknowledged acting adjudicating adjudication
administration adopted adoption adults advocacy afternoon agency aged agreement alleged allocated anonymised anonymous apart
appropriate approved assault assistance assistant attend attended attending aunt aware awful bank barrister based basic bedroom
birth birthday borough boy boys bring brought budget building busy cafe centre certain chance chased christmas circumstances city
clinic coming communicated communication comparison compensation comprehensive condition conditions conduct confidence
confidential confused consent consistently consult contacting contract contribution control conversation corporate correct
corrected correctly correspondence cost costs cousin crisis criticism currently customer damage data deadline deadlines delivered
depend deputy described desired detail determined development diary difference difficulties difficulty direct directly disabled
disagree disagreed disclosed disclosure discussion dispute disputes doctor domestic doubt driving easter eighteen eldest eleven
emergency emotional entirely entries entry equality escalated essential established estimated ethnic exclude excluded expense
expenses experience experienced explaining express expressed external extra extremely face faced fail failing fails fairly false
familiar fee feedback feel feeling feelings fifteen fifth fifty figure file files finance financial finished fit fixed flat
forward fourteen fourth frequent frequently fresh frustrated frustration funding gap general girl girls goodwill governors
grandparents granted grounds guardian guidelines happy harm head headteacher helpful hereby hundred ignored ill illness impartial
inaccurate inadequate incident incidents inconclusive incorrect increase independently individual initial initially injury inquiry
inside inspection internal interpreter introduced invited involve involvement issued items journey justified lawyer leader leading
learners leaving length lesson lessons line lines listening logged loss major mainly maintained manage managed management manual
material maximum meanwhile mediation mental message messages method middle midday minor minute missed missing mother's motion named
names necessary neighbour network nephew niece nineteen noon normal norm northern nurse objected obvious occasion occasions occurred
offering opinion opposite option options ordinary organisation original ourselves outstanding overdue overnight page pages panels
participation particular parties password pathway patient pause paused percent performance permission personal physical picture
pleased pounds practical prepare prepared pressure prevent previously primary principle print priority process professional
professionals profile progress promise promised promptly proof proposal prove proved psychologist publish publishing purpose
qualified quality quarter quick quote range rate reading realised reality receipt reception redress reduced register registered
regret regularly reliable relied relevant reluctant remains reminder removal rent repair replaced representative resolution resolve
resolved respite restored retained returning revised road safe safeguarding safety sample satisfied saved schedule scheduled
scheme scope secondary secretary section seeing select send sense sensitive sentence seventh sex shall sharing sheet shift shop
signature significant silence single site sixteen sixth sixty size skills society solicitor solved sought source sources space
special specialist specific specifically spend spent spouse stable stated statements station status stepfather stepmother stepson
stored story street strong student subsequent subsequently substance sufficient suffered suggest suggested suitable sum supervised
supervision supplied suspicion talked taught teacher teachers teenager template temporary tenancy tenth terminated test text theme
thirty thorough threat threatened threshold thus timely timetable timing title total touch track transfer transferred transition
transport travel treatment twenty type unable unaware unclear undertaken undertook unfortunately university unless unlikely
unreasonable unsuitable update updated updates urgently value version victim video vulnerable wales walk walked wales warning waste
water weekly welcome welcomed western whenever whereas wife wording workload worried worry worse writes wrongly younger youngest
mr mrs ms miss mx dr sir
`)

/** Words that are read as themselves: a name in two pieces is none where both are of these. */
export const commonWords: ReadonlySet<string> = new Set(common)

/** Large places of the United Kingdom, which are surnames too. */
const places = listed(`
bath bedford birmingham blackburn bolton bournemouth bradford brighton bristol burnley bury cambridge cardiff carlisle chester
chesterfield cornwall coventry croydon cumbria darlington derby devon doncaster dorset durham essex exeter gateshead gloucester
halifax hampshire harrow hastings hereford hertford huddersfield hull ipswich kent kirklees lancaster leeds leicester lewisham
lincoln liverpool london luton manchester medway middlesbrough norfolk northampton nottingham oldham oxford peterborough plymouth
preston reading rochdale salford scotland sheffield shropshire slough somerset southampton stafford stockport suffolk sunderland
surrey sussex sutton swansea swindon telford torbay trafford wakefield wales walsall warrington warwick westminster wigan wiltshire
winchester wolverhampton worcester york yorkshire
`)

const ordinary: ReadonlySet<string> = new Set([...names, ...common, ...places])

/** Whether a name is an ordinary word or a large place too, so that the word itself may be meant. Folded small letters. */
export const isOrdinary = (word: string): boolean => ordinary.has(word)
