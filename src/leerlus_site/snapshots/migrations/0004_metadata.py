from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("snapshots", "0003_silence_and_programme")]

    operations = [
        migrations.AddField(model_name="snapshot", name="metadata", field=models.JSONField(default=dict)),
    ]
