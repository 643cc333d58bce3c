import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def seat_voters(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Who voted keeps the perspective of the last vote."""
    voter = apps.get_model("agenda", "Voter")
    for vote in apps.get_model("agenda", "Vote").objects.order_by("at", "id"):
        voter.objects.update_or_create(
            organisation_id=vote.organisation_id, defaults={"perspective": vote.perspective}
        )


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_contacts_and_absences'),
        ('agenda', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Voter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('perspective', models.CharField(max_length=40, verbose_name='vanuit')),
                ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation')),
            ],
            options={
                'verbose_name': 'stemmer',
                'verbose_name_plural': 'stemmers',
                'ordering': ['perspective', 'organisation__name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('perspective__in', ('affected_people', 'redress_staff', 'experts_by_experience', 'decentral_government', 'science', 'implementing_body', 'inspectorate', 'politics', 'society'))), name='voter_perspective_known')],
            },
        ),
        migrations.RunPython(seat_voters, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name='vote',
            name='vote_perspective_known',
        ),
        migrations.RemoveField(
            model_name='vote',
            name='perspective',
        ),
    ]
