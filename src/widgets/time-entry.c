/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/time-entry.h"

#include "base/champ.h"
#include "base/formats.h"
#include "widgets/champ-saisi.h"
#include "widgets/focus.h"
#include "widgets/saisie.h"

#include <glib/gi18n-lib.h>

/**
 * TimeEntry:
 *
 * A time of day ("9 h 30", "0930") or a duration ("1 h 30", "45 min"). What cannot be read stays as
 * it was typed, with a message, and does not change the value.
 */
struct _TimeEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *message;
  TimeEntryGenre genre;
  gint64 minutes;
  gboolean valide;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (TimeEntry, time_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DUREE,
  PROP_MINUTES,
  PROP_VALIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
parse (TimeEntry  *self,
       const char *texte,
       gint64     *minutes)
{
  gint minute;

  if (self->genre == TIME_ENTRY_DUREE)
    return saisie_parse_duree (texte, minutes);
  if (!saisie_parse_heure (texte, &minute))
    return FALSE;

  *minutes = minute;
  return TRUE;
}

static void
set_valide (TimeEntry *self,
            gboolean   valide)
{
  gtk_label_set_text (GTK_LABEL (self->message), self->genre == TIME_ENTRY_DUREE
                                                   ? _("This is not a duration")
                                                   : _("This is not a time"));
  champ_saisi_show_valide (self->entry, self->message, valide);
  if (self->valide == valide)
    return;

  self->valide = valide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALIDE]);
}

static void
show_minutes (TimeEntry *self)
{
  g_autofree char *texte = NULL;

  if (self->minutes == CHAMP_ABSENT)
    texte = g_strdup ("");
  else if (self->genre == TIME_ENTRY_DUREE)
    texte = format_duree (self->minutes);
  else
    texte = format_minute ((gint) self->minutes);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), texte);
  self->updating = FALSE;
}

static void
set_minutes (TimeEntry *self,
             gint64     minutes)
{
  set_valide (self, TRUE);
  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

/* As in DateEntry: an empty field waits for the end of the typing. */
static void
changed_cb (GtkEditable *editable,
            TimeEntry   *self)
{
  const char *texte = gtk_editable_get_text (editable);
  gint64 minutes = CHAMP_ABSENT;

  if (self->updating)
    return;
  if (parse (self, texte, &minutes))
    set_minutes (self, minutes);
}

static void
finish (TimeEntry *self)
{
  g_autofree char *texte = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gint64 minutes = CHAMP_ABSENT;

  g_strstrip (texte);
  if (*texte != '\0' && !parse (self, texte, &minutes))
    {
      set_valide (self, FALSE);
      return;
    }

  set_minutes (self, minutes);
  show_minutes (self);
}

static void
activate_cb (GtkEntry  *entry,
             TimeEntry *self)
{
  finish (self);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          TimeEntry               *self)
{
  finish (self);
}

static gboolean
time_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_TIME_ENTRY (widget)->entry);
}

static void
time_entry_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TimeEntry *self = JALONS_TIME_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DUREE:
      g_value_set_boolean (value, self->genre == TIME_ENTRY_DUREE);
      break;
    case PROP_MINUTES:
      g_value_set_int64 (value, self->minutes);
      break;
    case PROP_VALIDE:
      g_value_set_boolean (value, self->valide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
time_entry_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  TimeEntry *self = JALONS_TIME_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DUREE:
      self->genre = g_value_get_boolean (value) ? TIME_ENTRY_DUREE : TIME_ENTRY_HEURE;
      break;
    case PROP_MINUTES:
      time_entry_set_minutes (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
time_entry_dispose (GObject *object)
{
  TimeEntry *self = JALONS_TIME_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (time_entry_parent_class)->dispose (object);
}

static void
time_entry_class_init (TimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = time_entry_get_property;
  object_class->set_property = time_entry_set_property;
  object_class->dispose = time_entry_dispose;
  widget_class->grab_focus = time_entry_grab_focus;
  widget_class->focus = focus_among_children;

  properties[PROP_DUREE] = g_param_spec_boolean ("duree", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_MINUTES] = g_param_spec_int64 ("minutes", NULL, NULL, G_MININT64, G_MAXINT64,
                                                 CHAMP_ABSENT,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALIDE] = g_param_spec_boolean ("valide", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeentry");
}

static void
time_entry_init (TimeEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->minutes = CHAMP_ABSENT;
  self->valide = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->message = champ_saisi_create_message (GTK_WIDGET (self), NULL);
}

/**
 * time_entry_new:
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
time_entry_new (TimeEntryGenre genre)
{
  return g_object_new (JALONS_TYPE_TIME_ENTRY, "duree", genre == TIME_ENTRY_DUREE, NULL);
}

/**
 * time_entry_get_minutes:
 *
 * Returns: minutes since midnight or of the duration: the last that could be read; %CHAMP_ABSENT
 *   when the field is empty
 */
gint64
time_entry_get_minutes (TimeEntry *self)
{
  g_return_val_if_fail (JALONS_IS_TIME_ENTRY (self), CHAMP_ABSENT);

  return self->minutes;
}

/**
 * time_entry_set_minutes:
 * @minutes: minutes since midnight or of the duration, or %CHAMP_ABSENT
 */
void
time_entry_set_minutes (TimeEntry *self,
                        gint64     minutes)
{
  g_return_if_fail (JALONS_IS_TIME_ENTRY (self));

  set_minutes (self, minutes);
  show_minutes (self);
}

/**
 * time_entry_is_valid:
 *
 * Checks what has been typed so far, and shows the message when it cannot be read.
 *
 * Returns: whether the field is empty or can be read
 */
gboolean
time_entry_is_valid (TimeEntry *self)
{
  g_return_val_if_fail (JALONS_IS_TIME_ENTRY (self), FALSE);

  finish (self);
  return self->valide;
}

/**
 * time_entry_set_label:
 * @label: the #GtkLabel that names the field
 *
 * Makes @label the field's accessible name and its mnemonic.
 */
void
time_entry_set_label (TimeEntry *self,
                      GtkWidget *label)
{
  g_return_if_fail (JALONS_IS_TIME_ENTRY (self));

  champ_saisi_set_label (self->entry, label);
}
