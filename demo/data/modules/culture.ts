import { moduleFrom } from './table.js';

export const culture = moduleFrom('culture', { en: 'Culture, learning, work and taking part', zh: '文化学习与参与' }, `
# clubs | Clubs | 兴趣社团
Chess club | 象棋围棋社 | Boards out from two; beginners sit with beginners. | 两点开局，新手对新手。 | chess older wknd
Calligraphy society | 书画社 | Ink, paper and a teacher of eighty-one. | 笔墨纸砚，和一位八十一岁的老师。 | calligraphy
Peking opera friends | 京剧票友会 | Come to sing, or to hum. | 来唱，或来哼。 | dance older
Choir of two hundred | 两百人合唱团 | Nobody is asked to sing alone. | 绝不让谁独唱。 | dance eve
Photography walk | 摄影采风 | Once a month, one street. | 每月一次，一条街。 | calligraphy wknd
Gardeners' table | 园艺桌 | Swap seeds and failures. | 交换种子和失败经验。 | students
Board games for new neighbours | 新邻居桌游夜 | The rules are explained in three languages. | 三种语言讲规则。 | neighbours migrant eve
# stage | Culture and festivals | 文化活动
Village theatre | 社区剧场 | Four plays a year, tickets by lot. | 一年四部戏，抽签取票。 | dance eve
Open-air cinema | 露天电影 | Friday in summer, subtitles on. | 夏天周五，带字幕。 | property families eve
Spring Festival couplets | 写春联送春联 | Written for you while you wait. | 现场书写，立等可取。 | calligraphy alert:winter
Lantern riddles evening | 元宵灯谜 | Prizes are small, pride is large. | 奖品很小，得意很大。 | committee families eve
Dragon boat team | 龙舟队 | Twenty paddles, two drums. | 二十支桨，两面鼓。 | dance wknd
Museum of the neighbourhood | 社区记忆馆 | Bring a photograph from before 1990. | 带一张1990年以前的照片来。 | committee wknd
Stage and hall hire | 舞台礼堂预约 | Chairs for 180; the piano is in tune. | 一百八十座，钢琴已调音。 | centre ¥100
# learning | Library and learning | 图书与学习
Community library | 社区图书馆 | Eleven thousand books, no fines. | 一万一千册，不收逾期费。 | centre eve wknd
Books to your door | 送书上门 | For people who cannot come. | 为不便出门者送书。 | students older disabled home
Elders' university | 老年大学 | History, piano, English, in fourteen courses. | 历史、钢琴、英语等十四门课。 | centre older ¥60
English corner | 英语角 | Saturday at ten, by the fountain. | 周六十点，喷泉旁。 | students adolescents wknd
Reading and writing for adults | 成人扫盲班 | Quietly, in twos. | 安静地，两人一组。 | half-side women older
Study room until midnight | 自习室 | Lamps, sockets, silence. | 台灯、插座、安静。 | centre adolescents eve
Lectures of the neighbours | 邻居讲堂 | Everybody knows one thing well. | 每个人都懂一件事。 | committee eve
# work | Work and training | 就业与培训
Job centre desk | 就业服务台 | Vacancies within five kilometres, every morning. | 五公里内岗位，每天更新。 | station
Re-employment training | 再就业培训 | Care work, cooking, electrics; certificate. | 护理、烹饪、电工，发证。 | station hardship
Childminder course | 育婴员培训 | Eighty hours with practice. | 八十学时，含实操。 | half-side women ¥200
Jobs for people over fifty | 五十岁以上岗位 | Employers who say yes. | 愿意录用的雇主。 | station older age:50-
CV and interview practice | 简历与面试 | By video with a volunteer from a firm. | 企业志愿者视频辅导。 | fund online adolescents
Starting a small business | 小微创业辅导 | Papers, stall, first loan. | 执照、摊位、首笔贷款。 | station
Craft market stalls | 手作集市摊位 | For social enterprises; five percent goes to the fund. | 面向社会企业，5%归社区基金。 | fund wknd ¥10
# volunteering | Volunteering | 志愿服务
Volunteer register | 志愿者注册 | Ten minutes, one interview, one vest. | 十分钟，一次面谈，一件马甲。 | hands online
Training for new volunteers | 新志愿者培训 | Listening, lifting, limits: one Saturday. | 倾听、搬抬、边界，一个周六。 | sunshine wknd
Company volunteering days | 企业志愿日 | Thirty people, one useful day. | 三十个人，有用的一天。 | fund
Volunteers' insurance | 志愿者保险 | From the first hour. | 从第一小时起生效。 | centre
Certificates and stars | 时数证明与星级 | Hours confirmed by a social worker. | 社工确认的服务时数。 | centre online
Interpreters' pool | 翻译志愿者库 | Eleven languages and signing. | 十一种语言及手语。 | students online
Team leaders' round table | 志愿队长圆桌 | First Monday, soup included. | 每月首个周一，备有热汤。 | hands eve
# say | Having a say | 参与议事
Residents' council | 居民议事会 | Second Wednesday, open to all, minutes online. | 第二个周三，人人可来，纪要上网。 | committee eve
Joint conference of the parties | 多方联席会议 | Community, organizations, workers, volunteers, donors at one table. | 社区、组织、社工、志愿者、捐赠方同桌。 | centre
Propose an activity of your own | 居民自主提案 | Three neighbours are enough. | 三个邻居就够了。 | committee online
Participatory budget | 参与式预算 | One vote from sixteen. | 年满十六，一人一票。 | committee online age:16-
Open house of the committee | 居委会开放日 | See who does what. | 看看谁在做什么。 | committee
Register a social organization | 社会组织备案 | Name, purpose, ten members. | 名称、宗旨、十名成员。 | station
Annual report evening | 年度公开述职 | Ask anything, get it in writing. | 随便问，书面答。 | committee eve
`);
