import django.utils.timezone
import media.upload_fields
import members.models.member
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('display_name', models.CharField(max_length=80, verbose_name='displayed name')),
                ('slug', models.SlugField(max_length=100, unique=True, verbose_name='address of the profile')),
                ('account_kind', models.CharField(choices=[('person', 'Person'), ('institution', 'Institution')], default='person', max_length=20, verbose_name='account kind')),
                ('occupation', models.CharField(blank=True, max_length=160, verbose_name='what they do')),
                ('biography', models.TextField(blank=True, max_length=2000, verbose_name='in a few words')),
                ('website', models.URLField(blank=True, verbose_name='web site')),
                ('links', models.JSONField(blank=True, default=list, verbose_name='other links')),
                ('avatar', media.upload_fields.CheckedImageField(blank=True, db_index=True, max_length=200, max_side=512, upload_to='avatars/', verbose_name='picture')),
                ('city', models.CharField(blank=True, max_length=100, verbose_name='town')),
                ('latitude', models.FloatField(blank=True, null=True, verbose_name='latitude')),
                ('longitude', models.FloatField(blank=True, null=True, verbose_name='longitude')),
                ('gender', models.CharField(blank=True, choices=[('woman', 'A woman'), ('man', 'A man'), ('other', 'Neither, or both')], max_length=10, verbose_name='you are')),
                ('activity', models.CharField(blank=True, choices=[('teaching', 'Teaching'), ('research', 'Research'), ('mediation', 'Science mediation, museum'), ('association', 'Association'), ('student', 'Studies'), ('authority', 'Public authority'), ('company', 'Company'), ('media', 'Media, publishing'), ('curious', 'Simply curious')], max_length=20, verbose_name='your field')),
                ('in_directory', models.BooleanField(default=True, verbose_name='shown in the directory of members')),
                ('accepts_contact', models.BooleanField(default=True, verbose_name='other members may write to me')),
                ('occupation_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('biography_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('links_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('city_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('place_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('communities_visibility', models.CharField(choices=[('everyone', 'Everyone'), ('members', 'Members who are signed in'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='address confirmed')),
                ('established_at', models.DateTimeField(blank=True, help_text='Empty until a first publication has stood for two days.', null=True, verbose_name='no longer a newcomer since')),
                ('minor_until', models.DateField(blank=True, null=True, verbose_name='under 18 until')),
                ('silenced_until', models.DateTimeField(blank=True, editable=False, help_text='A decision of the moderation.', null=True, verbose_name='may not comment until')),
                ('leaves_at', models.DateTimeField(blank=True, editable=False, help_text='Asked for its own deletion.', null=True, verbose_name='leaves on')),
                ('search_text', models.CharField(blank=True, editable=False, max_length=400)),
                ('origin', models.URLField(blank=True, help_text='Empty when the member is ours.', verbose_name='profile elsewhere')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'member',
                'verbose_name_plural': 'members',
            },
            managers=[
                ('objects', members.models.member.MemberManager()),
            ],
        ),
    ]
