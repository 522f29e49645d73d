// The least that a Qt program with a window can be: what kapok's start is held against.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
