from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def remember_workers(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Those of whom it is known that they worked on a sheet."""
    for sheet in apps.get_model("redaction", "RedactionSheet").objects.all():
        known = {*sheet.redactions.values_list("decided_by", flat=True), sheet.prepared_by_id} - {None}
        sheet.workers.add(*known)


class Migration(migrations.Migration):

    dependencies = [
        ('redaction', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='redactionsheet',
            name='workers',
            field=models.ManyToManyField(related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='wie eraan werkten'),
        ),
        migrations.RunPython(remember_workers, migrations.RunPython.noop),
    ]
